import type { Host } from "../host";
import { answer } from "./return-address";
import type { Session } from "./session";
import type { AuthorizationRequest } from "./transaction";

/** What an authorization code stands for. */
export interface Code {
  readonly request: AuthorizationRequest;
  readonly session: Session;
}

/** The URL that takes a code for the session to the client. */
export function codeAnswer({ codes }: Host, request: AuthorizationRequest, session: Session): string {
  return answer(request, { code: codes.add({ request, session }) });
}
