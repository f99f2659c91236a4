import type { RouteName } from "../../environments/schema";

/** The lab's own environment for each route, which `npm start` deploys. */
const BY_ROUTE: Readonly<Record<RouteName, string>> = { broker: "lab", entra: "lab-entra", saml: "lab-saml" };

/** Their names. The app's button is that of the first. */
export const LAB_ENVIRONMENTS: readonly string[] = Object.values(BY_ROUTE);

export const labEnvironmentOf = (route: RouteName): string => BY_ROUTE[route];
