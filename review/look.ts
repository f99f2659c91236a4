import type { CloudFacts } from "./chain";
import { isUnseen, type NotSeen, type Unseen } from "./not-seen";

/** What a look at the clouds came to: of each cloud what it has, or why nobody looked; nothing where there is nothing to look at. */
export type Look = { readonly [Cloud in keyof CloudFacts]?: CloudFacts[Cloud] | Unseen };

const WHOLE: Readonly<Record<keyof CloudFacts, string>> = {
  auth0: "the gate in force, and the connections enabled for its clients",
  cognito: "what Terraform does not model of the user pool, and the pool's other app clients",
  entra: "the app registration and its service principal as Entra has them",
};

const ALL = "what the clouds have besides the plan";

/** The cloud of which something was not seen; nothing where it is all of them. */
export function cloudOf({ what }: NotSeen): keyof CloudFacts | undefined {
  if (what === ALL) return undefined;
  return what === WHOLE.auth0 ? "auth0" : what === WHOLE.entra ? "entra" : "cognito";
}

/** What was seen. */
export function factsIn({ auth0, cognito, entra }: Look): CloudFacts {
  return {
    ...(auth0 && !isUnseen(auth0) && { auth0 }),
    ...(cognito && !isUnseen(cognito) && { cognito }),
    ...(entra && !isUnseen(entra) && { entra }),
  };
}

/** What was not seen. */
export function findNotSeen(look: Look): NotSeen[] {
  const whole = (["auth0", "cognito", "entra"] as const).flatMap((cloud) => {
    const seen = look[cloud];
    return isUnseen(seen) ? [{ what: WHOLE[cloud], why: seen.unseen }] : [];
  });
  const { cognito } = factsIn(look);
  const [first, ...others] = whole;
  const isAll =
    others.length > 0 &&
    whole.length === Object.values(look).filter((seen) => seen !== undefined).length &&
    others.every(({ why }) => why === first?.why);
  if (first !== undefined && isAll) return [{ what: ALL, why: first.why }];
  return [...whole, ...(cognito?.notSeen ?? [])];
}
