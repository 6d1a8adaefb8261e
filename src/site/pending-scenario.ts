/**
 * Head script of every page, hashed into the policy: where a link or this tab's scenario names values, it hides what shows numbers until they are in.
 * The style sheet reveals it after 4 seconds whatever happens.
 */
const hasValues = "location.search||location.hash.split(':~:')[0].includes('=')";
const wait = "document.documentElement.dataset.scenario='pending'";
export const pendingScenario = `try{if(${hasValues}||sessionStorage.getItem('where-state-lives:scenario'))${wait}}catch{if(${hasValues})${wait}}`;
