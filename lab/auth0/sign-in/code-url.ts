import type { Host } from "../host";
import type { AuthorizationRequest, Session } from "./memory";
import { answerUrl } from "./return-address";

/** The client's callback URL with a code for the session. */
export function codeUrl({ memory }: Host, request: AuthorizationRequest, session: Session): string {
  return answerUrl(request, { code: memory.codes.add({ request, session }) });
}
