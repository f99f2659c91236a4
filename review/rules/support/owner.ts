import { hopOf, nameOf } from "../../words";

/** Whose a setting is, like "Auth0's client for Cognito". */
export const ownerOf = (address: string): string => `${hopOf(address)}'s ${nameOf(address)}`;
