const HOME = "3f2c1d4e-0000-4000-8000-000000000001";
/** An organisation of the lab. */
export const CONTOSO = "c0a70500-0000-4000-8000-00000000c0a7";

/** Keys of `deployedFile` that reach the home tenant straight. */
export const OF_TENANT = { route: "entra", auth0: undefined, "microsoft.accounts": "tenant" };

/** The same for personal accounts. */
export const OF_PERSONAL = { ...OF_TENANT, "microsoft.accounts": "personal" };

/** The same for two organisations, of which the first has no e-mail domain. */
export const OF_LIST = {
  ...OF_TENANT,
  "microsoft.accounts": "listed",
  "microsoft.organizations": [
    { name: "Acme", id: HOME, domains: [] },
    { name: "Contoso", id: CONTOSO, domains: ["contoso.example"] },
  ],
  "cognito.providerName": undefined,
};
