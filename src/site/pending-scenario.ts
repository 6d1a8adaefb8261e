/**
 * Head script of every page, hashed into the policy: where a link or this tab's scenario names values, it hides what shows numbers until they are in.
 * The style sheet reveals it after 4 seconds whatever happens.
 */
export const pendingScenario = `try{if(location.search||sessionStorage.getItem('where-state-lives:scenario'))document.documentElement.dataset.scenario='pending'}catch{if(location.search)document.documentElement.dataset.scenario='pending'}`;
