import type { Verification } from "./verify-chain";

/** A verification for a program. */
export const renderJson = ({ chain, at, milliseconds, checks }: Verification): string =>
  JSON.stringify({ chain, at: at.toISOString(), milliseconds, checks });
