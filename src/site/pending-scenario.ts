/**
 * Head script of every page, hashed into the policy: where a link or this tab's scenario names values, it hides what shows numbers until they are in.
 * The style sheet reveals it after 4 seconds whatever happens. The values are written down, since a heading that is followed before the page is awake takes
 * their place in the address.
 */
const hasValues = "location.search||location.hash.split(':~:')[0].includes('=')";
const wait = "d.scenario='pending'";
export const pendingScenario = `{const d=document.documentElement.dataset;if(${hasValues}){${wait};d.loaded=location.hash}else try{if(sessionStorage.getItem("where-state-lives:scenario"))${wait}}catch{}}`;
