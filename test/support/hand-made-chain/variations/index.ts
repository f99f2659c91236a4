import { AMPLIFY } from "./amplify";
import { AUTH0 } from "./auth0";
import { COGNITO } from "./cognito";
import { ENTRA } from "./entra";
import type { Vary } from "./variation";

/** Each variation of a chain that is made by hand, by its name. */
export const VARIATIONS = { ...ENTRA, ...AUTH0, ...COGNITO, ...AMPLIFY } satisfies Record<string, Vary>;

export type VariationName = keyof typeof VARIATIONS;
