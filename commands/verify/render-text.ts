import type { Verification } from "./verify-chain";

/** A verification for a terminal. */
export const renderText = ({ chain, checks }: Verification): string =>
  [chain, ...checks.map(({ verdict, statement }) => `  ${verdict}  ${statement}`)].join("\n");
