/** How a change gets into the clouds, or a change by hand out of them. */
export const REDEPLOY = "npm run plan -- <environment>, then npm run deploy -- <environment>";
