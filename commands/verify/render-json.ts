import { verdictOf } from "./render-verdict";
import type { Verification } from "./verify-chain";

/** A verification for a program, on one line. */
export const renderJson = ({ chain, hops, at, milliseconds, checks }: Verification): string =>
  JSON.stringify({ chain, at: at.toISOString(), milliseconds, verdict: verdictOf(checks), hops, checks });
