/** Single words that speak for a cause where no sentence was understood: three of one cause are a hint. By id, the stem that a word begins with. */
const stems = `session login:login,log-in,signin,sign-in,signed,logged cookie cart:cart,basket deploy:deploy,redeploy,release,rollout restart:restart,reboot,recycle
  replica:replica,pod,instance,container balancer:balanc,lb,round-robin,sticky,affinity store:redis,memcache,valkey,elasticache,store,cache failover:failover,sentinel,primary,standby
  socket:socket,websocket,signalr,engine.io,socket.io poll:polling,longpoll,handshake key:key,secret,keyring decrypt:decrypt,unprotect,cipher,padding csrf:csrf,xsrf,antiforgery,forgery
  signature:signature,signing,hmac,mac parallel:parallel,concurren,simultan,sequential,serial wait:wait,queue,pending,block,hang,stuck,freez lock:lock,mutex ajax:ajax,xhr,fetch,request
  tab:tab,window,dashboard pay:pay,paid,charg,money,card,invoice,bill order:order,purchase,booking,checkout twice:twice,double,duplicate,two,second retry:retry,retries,retrie,again,resend
  timeout:timeout,slow,timed webhook:webhook,callback,event reconnect:reconnect,reestablish,rejoin instant:instant,storm,herd,stampede,spike,burst,flood,simultan client:client,device,player,browser
  database:database,postgre,mysql,pgbouncer,db connection:connection,connections pool:pool,slots,max_connections scale:scale,scaling,autoscal,hpa group:group,membership,team role:role,admin,administrator,permission,privilege,right
  entra:entra,azure,aad,okta,keycloak,ldap ordinary:ordinary,normal,demot,downgrad,denied token:token,jwt,claim header:header,headers count:count,number,hundred,many firewall:firewall,waf,blocked,forbidden
  local:localhost,locally,laptop,dev production:production,prod,staging,live silent:silent,nothing,vanish,disappear`;

export type Keyword = { readonly id: string; readonly pattern: RegExp };

export const keywords: readonly Keyword[] = stems
  .trim()
  .split(/\s+/)
  .map((entry) => {
    const [id = '', own = id] = entry.split(':');
    return {
      id: `word-${id}`,
      pattern: new RegExp(`(?:^| )(?:${own.replaceAll('.', '\\.').replaceAll(',', '|')})[a-z]{0,5}(?= |$)`),
    };
  });
