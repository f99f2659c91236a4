import type { ITerraformDependable } from "cdktf";

/** A user pool that identity provider and app clients are in. */
export interface DeclaredPool {
  readonly id: string;
  /** What must be right of it before anything is added to it. */
  readonly settled: readonly ITerraformDependable[];
}
