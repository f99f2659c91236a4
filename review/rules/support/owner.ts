import { hopOf, nameOf } from "../../resource-names";

/** A resource with the cloud that has it, like "Auth0's client for Cognito". */
export const ownerOf = (address: string): string => `${hopOf(address)}'s ${nameOf(address)}`;
