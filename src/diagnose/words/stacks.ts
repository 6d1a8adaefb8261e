/**
 * What people say that they run, by the hop that is under it: a framework or a tool is no hop of its own, and whoever has it may not know on which server it
 * stands. A name that a hop goes by itself is not repeated here.
 */
const stacks: readonly (readonly [hop: string, names: readonly string[]])[] = [
  [
    'node',
    [
      'Express',
      'Next.js',
      'NextJS',
      'next dev',
      'NestJS',
      'Nuxt',
      'Remix',
      'SvelteKit',
      'Vite',
      'webpack dev server',
      'Fastify',
      'Koa',
      'create-react-app',
      'dev server',
    ],
  ],
  ['kestrel', ['.NET Core', 'dotnet', '.NET API', 'Blazor', 'ASP.NET', 'Minimal API', 'YARP']],
  ['iis-httpsys', ['Windows authentication', 'SharePoint', 'Exchange OWA', 'web.config', 'Windows Server']],
  ['tomcat', ['Spring Security', 'Spring MVC', 'Grails', 'Confluence', 'Jira']],
  ['jetty', ['openHAB', 'Jenkins', 'Dropwizard', 'Solr']],
  ['uvicorn', ['FastAPI', 'Starlette']],
  ['caddy-go', ['net/http', 'golang']],
  ['ingress-nginx', ['Kubernetes ingress', 'nginx.ingress.kubernetes.io']],
  ['nginx', ['Nginx Proxy Manager', 'SWAG']],
];

/** Pairs as the names of hops are: name and hop. */
export const stackNames: readonly (readonly [name: string, hop: string])[] = stacks.flatMap(([hop, names]) =>
  names.map((name) => [name, hop] as const),
);
