import type { Host } from "../host";
import type { AuthorizationRequest, Session } from "./memory";
import { answer } from "./return-address";

/** The URL that takes a code for the session to the client. */
export function codeAnswer({ memory }: Host, request: AuthorizationRequest, session: Session): string {
  return answer(request, { code: memory.codes.add({ request, session }) });
}
