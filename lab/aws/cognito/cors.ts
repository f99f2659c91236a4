import type { SignedRequest } from "../signature";

/** Whether a browser asks what it may send. */
export const isPreflight = ({ method, headers }: SignedRequest) =>
  method === "OPTIONS" && headers.has("access-control-request-method");

/**
 * The headers for a page of another site: each site may call the API. That the headers are these is recorded of answers; of
 * preflights it is only public that those of Amplify and the SDK pass.
 *
 * @see https://github.com/aws-amplify/amplify-js/issues/2982
 * @see https://github.com/aws-amplify/amplify-js/issues/8152
 */
export function corsHeaders({ headers }: SignedRequest): Record<string, string> {
  if (!headers.has("origin")) return {};
  return {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date",
  };
}

export function answerPreflight(request: SignedRequest): Response {
  const asked = request.headers.get("access-control-request-headers");
  return new Response(null, {
    status: 200,
    headers: {
      ...corsHeaders(request),
      "access-control-allow-methods": "GET, POST",
      ...(asked !== null && { "access-control-allow-headers": asked }),
    },
  });
}
