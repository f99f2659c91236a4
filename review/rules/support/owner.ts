import { hopOf, nameOf } from "../../resource-names";

/** Whose a setting is, like "Auth0's client for Cognito". */
export const ownerOf = (address: string): string => `${hopOf(address)}'s ${nameOf(address)}`;
