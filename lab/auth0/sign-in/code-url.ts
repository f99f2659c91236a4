import type { Host } from "../host";
import type { AuthorizationRequest, Session } from "./memory";
import { answerUrl } from "./return-address";

/** The URL that takes a code for the session to the client. */
export function codeUrl({ memory }: Host, request: AuthorizationRequest, session: Session): string {
  return answerUrl(request, { code: memory.codes.add({ request, session }) });
}
