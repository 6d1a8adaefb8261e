import limits from '#facts/limits.yaml';

/** Hops of a path by id, as people name them; each has one or more limits among the facts. */
export const hops = {
  browser: 'Browser',
  cloudfront: 'CloudFront',
  cloudflare: 'Cloudflare',
  fastly: 'Fastly',
  vercel: 'Vercel',
  alb: 'AWS load balancer',
  'api-gateway': 'AWS API Gateway',
  s3: 'Amazon S3',
  'azure-front-door': 'Azure Front Door',
  'azure-app-gateway': 'Azure App Gateway',
  'azure-app-service': 'Azure App Service',
  'google-alb': 'Google load balancer',
  'google-api-gateway': 'Google API Gateway',
  nginx: 'nginx',
  haproxy: 'HAProxy',
  envoy: 'Envoy',
  apache: 'Apache',
  varnish: 'Varnish',
  lighttpd: 'lighttpd',
  'caddy-go': 'Caddy, Go',
  node: 'Node.js',
  tomcat: 'Tomcat',
  jetty: 'Jetty',
  kestrel: 'Kestrel',
  'iis-httpsys': 'IIS',
  gunicorn: 'gunicorn',
  uvicorn: 'uvicorn',
  aiohttp: 'aiohttp',
  bandit: 'Bandit (Phoenix)',
  cowboy: 'Cowboy',
  php: 'PHP built-in server',
  nghttpd: 'nghttpd',
} as const;

export type LimitRow = (typeof limits)[string];

/** A limit's facts by id. @example limitFact('nginx-http1-field')?.value // 8190 */
export const limitFact = (id: string): LimitRow | undefined => (Object.hasOwn(limits, id) ? limits[id] : undefined);
