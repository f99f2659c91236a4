import type { z } from "zod";
import { defaultConnections, defaultDisplayName, defaultPersonal, defaultStateKey } from "./defaults";
import { adopt } from "./keys/adopt";
import { attributeNames } from "./keys/attributes";
import { auth0 } from "./keys/auth0";
import { cognito } from "./keys/cognito";
import { despiteOthers } from "./keys/despite-others";
import { map } from "./keys/map";
import { microsoft } from "./keys/microsoft";
import { protection } from "./keys/protection";
import { signOut } from "./keys/sign-out";
import { state } from "./keys/state";
import { tags } from "./keys/tags";
import { waivers } from "./keys/waivers";
import { findMicrosoftMistakes } from "./microsoft-mistakes";
import { findMisplacedAdoptions } from "./misplaced-adoptions";
import { findSignOutObstacles } from "./sign-out-obstacles";

/** The one definition of an environment file. The types, the mistakes, the editors' JSON Schema and the guide come from it. */
export const environmentFile = map({
  microsoft,
  auth0,
  cognito,
  signOut,
  state,
  protection,
  tags,
  waivers,
  adopt,
})
  .superRefine(({ signOut, cognito }, { addIssue }) => {
    if (signOut !== "everywhere") return;
    for (const mistake of findSignOutObstacles(Object(cognito))) {
      addIssue({ code: "custom", ...mistake });
    }
  }, despiteOthers)
  .superRefine((file, { addIssue }) => {
    for (const mistake of findMisplacedAdoptions(file)) addIssue({ code: "custom", ...mistake });
  }, despiteOthers)
  .superRefine((file, { addIssue }) => {
    for (const mistake of findMicrosoftMistakes(file)) addIssue({ code: "custom", ...mistake });
  }, despiteOthers)
  .meta({ title: "Environment of sign-in with Microsoft" });

type EnvironmentFile = z.output<typeof environmentFile>;

/** An environment: what its file says, with the name of the file and every default filled in. */
export interface Environment
  extends Pick<EnvironmentFile, "signOut" | "protection" | "tags" | "waivers" | "adopt"> {
  name: string;
  microsoft: Required<EnvironmentFile["microsoft"]>;
  auth0: Omit<EnvironmentFile["auth0"], "connections"> & {
    connections: Required<EnvironmentFile["auth0"]["connections"]>;
  };
  cognito: Required<Omit<EnvironmentFile["cognito"], "userPool" | "issuer">> &
    Pick<EnvironmentFile["cognito"], "userPool" | "issuer">;
  state: "local" | { s3: Required<Exclude<EnvironmentFile["state"], string>["s3"]> };
}

/** Fills in the defaults that follow from the name or from other values. */
export function fillDefaults(name: string, file: EnvironmentFile): Environment {
  const { microsoft, auth0, cognito, state } = file;
  return {
    name,
    ...file,
    microsoft: {
      displayName: defaultDisplayName(name),
      personal: defaultPersonal(microsoft.accounts),
      ...microsoft,
    },
    auth0: {
      ...auth0,
      connections: { ...defaultConnections(name), ...auth0.connections },
    },
    cognito: {
      poolName: name,
      // A joined pool has what its owner gave it.
      attributes:
        auth0.strategy === "microsoft" && cognito.userPool === undefined ? attributeNames.parse({}) : "none",
      clients: {},
      ...cognito,
    },
    state: state === "local" ? state : { s3: { key: defaultStateKey(name), ...state.s3 } },
  };
}

/** The two slots of a secret on one side of a hop. */
export type SecretSlots = Environment["microsoft"]["secret"];
