import type { Verification } from "../verify-chain";

export const pageFileAt = (_file: string): { write(verification: Verification): void } => ({
  write: () => {},
});
