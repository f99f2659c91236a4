import type { Environment, RouteName } from "../../../../environments/schema";
import { credentialOf, factsOf } from "../../../../stacks/routes/facts";
import { type Graph, reasonIn } from "../../../clouds/entra";
import type { Answer } from "../../../clouds/https";
import type { OwnResources } from "../../own-resources";
import type { Sought } from "./find-gone";

/**
 * Restoring the app registration by Graph leaves its enterprise application deleted, and the other way round.
 *
 * @see https://learn.microsoft.com/graph/api/directory-deleteditems-restore
 */
const restore = (objectId: string) =>
  `az rest --method POST --url https://graph.microsoft.com/v1.0/directory/deletedItems/${objectId}/restore`;

const WITHIN = "within 30 days of the deletion";

/** What an environment has at Entra by its state: the app registration, the enterprise application, and the client secret or the signing certificate in use. */
export function soughtAtEntra(
  environment: Environment,
  { textAt }: Pick<OwnResources, "textAt">,
  graph: Graph,
): Sought[] {
  const { name, microsoft } = environment;
  const { application: ofApp, servicePrincipal: ofPrincipal } = factsOf<RouteName>(environment).addresses;
  const app = textAt(ofApp, "object_id");
  const principal = textAt(ofPrincipal, "object_id");
  const { kind, addresses, slots } = credentialOf(environment);
  const credential = textAt(addresses[slots.active], "key_id");
  const toPlan = `npm run plan -- ${name}`;
  const sought: Sought[] = [];
  const application = app === undefined ? undefined : readApplication(graph, app);
  if (app !== undefined && application !== undefined) {
    sought.push({
      what: `The app registration "${microsoft.displayName}" (client ID ${textAt(ofApp, "client_id")})`,
      people: "Nobody can sign in",
      toDo: `restore it ${WITHIN}, and its enterprise application too, then sign in once: ${[app, ...(principal === undefined ? [] : [principal])].map(restore).join(" && ")}. After that time: ${toPlan}, which says who gets another user ID by a new app registration; everyone has to consent again`,
      isThere: async () => isThere(await application),
    });
    if (kind === "client secret" && credential !== undefined) {
      sought.push({
        what: `The client secret in use (key ID ${credential})`,
        people: "Nobody can sign in",
        toDo: `${toPlan}, and deploy that: it makes another secret, and gives it to ${"auth0" in environment ? "Auth0" : "Cognito"}. No user ID depends on it`,
        isThere: async () => hasKey(await application, "passwordCredentials", credential),
      });
    }
  }
  if (principal !== undefined) {
    let asked: Promise<Answer> | undefined;
    const readPrincipal = () => {
      asked ??= graph.get(`/servicePrincipals/${principal}`, {
        $select: kind === "client secret" ? "id" : "id,keyCredentials",
      });
      return asked;
    };
    sought.push({
      what: `The enterprise application of "${microsoft.displayName}" (object ID ${principal})`,
      people: "Nobody of the home tenant can sign in",
      toDo: `restore it ${WITHIN}, with who is assigned to it and what was consented to: ${restore(principal)}. After that time: ${toPlan}, and deploy that; people keep their user IDs, but administrators have to assign and consent again`,
      async isThere() {
        if ((await application)?.status === 404) return true; // its own finding says all of it
        return isThere(await readPrincipal());
      },
    });
    if (kind === "signing certificate" && credential !== undefined) {
      sought.push({
        what: `The signing certificate in use (key ID ${credential})`,
        people: "Nobody can sign in",
        toDo: `${toPlan}, and deploy that: it makes another certificate, and Cognito reads it from Entra's metadata. No user ID depends on it`,
        isThere: async () => hasKey(await readPrincipal(), "keyCredentials", credential),
      });
    }
  }
  return sought;
}

const readApplication = (graph: Graph, objectId: string) =>
  graph.get(`/applications/${objectId}`, { $select: "id,passwordCredentials" });

function isThere(answer: Answer): boolean | string {
  if (answer.status === 404) return false;
  return answer.status === 200
    ? true
    : `Microsoft Graph does not say whether it is there (HTTP ${answer.status}: ${reasonIn(answer)})`;
}

/** Nothing is said of a credential where what it is of is gone itself. */
function hasKey(
  { status, text }: Answer,
  list: "passwordCredentials" | "keyCredentials",
  keyId: string,
): boolean {
  if (status !== 200) return true;
  const { [list]: keys = [] } = JSON.parse(text) as {
    readonly [Name in typeof list]?: readonly { readonly keyId: string }[];
  };
  return keys.some((each) => each.keyId === keyId);
}
