import type { Environment } from "../environments/schema";
import type { SignInChain } from "./extending/sign-in-chain";

/**
 * Adds what your team needs besides sign-in to the stack of an environment. This file is yours: no update of the project
 * changes it.
 *
 * @see docs/extend.md
 */
export function extend(_chain: SignInChain, _environment: Environment): void {}
