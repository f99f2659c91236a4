import type { z } from "zod";
import { defaultStateKey } from "../defaults";
import type { adopt, entrasAdopt } from "../keys/adopt";
import { attributeNames } from "../keys/attributes";
import { cognito } from "../keys/cognito";
import { map } from "../keys/map";
import { protection } from "../keys/protection";
import { state } from "../keys/state";
import { tags } from "../keys/tags";
import { waivers } from "../keys/waivers";

/** The keys of every route, but for those whose values differ by route. */
const KEYS = map({ cognito, state, protection, tags, waivers });

type File = z.output<typeof KEYS>;

/** The keys that every route has before `adopt`, in the order of the file. */
export const LAST_KEYS = { state, protection, tags, waivers } as const;

/** What was made by hand and is adopted, whatever the route. */
type Adopted = Omit<Taken<typeof adopt>, "identityProviders"> &
  Pick<Taken<ReturnType<typeof entrasAdopt>>, "identityProviders">;
type Taken<Schema extends z.ZodType> = NonNullable<z.output<Schema>>;

/** What an environment of any route has, with the name of its file and every default filled in. */
export interface CommonEnvironment extends Pick<File, "protection" | "tags" | "waivers"> {
  name: string;
  adopt?: Adopted;
  cognito: Required<Omit<File["cognito"], "userPool" | "issuer">> &
    Pick<File["cognito"], "userPool" | "issuer">;
  state: "local" | { s3: Required<Exclude<File["state"], string>["s3"]> };
}

/**
 * Fills in the defaults of the pool and the state.
 *
 * @param tellsOrganization whether a sign-in tells which organisation a person is of
 */
export function fillCommon(
  name: string,
  { cognito, state }: Pick<File, "cognito" | "state">,
  tellsOrganization: boolean,
): Pick<CommonEnvironment, "name" | "cognito" | "state"> {
  return {
    name,
    cognito: {
      poolName: name,
      // A joined pool has what its owner gave it.
      attributes: tellsOrganization && cognito.userPool === undefined ? attributeNames.parse({}) : "none",
      clients: {},
      ...cognito,
    },
    state: state === "local" ? state : { s3: { key: defaultStateKey(name), ...state.s3 } },
  };
}
