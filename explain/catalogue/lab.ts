import type { ErrorEntry } from "../entry";

/** What only the lab says: the clouds have it, and the lab does not. */
export const LAB_ERRORS: readonly ErrorEntry[] = [
  {
    id: "not-in-lab",
    speaker: "this project",
    pattern:
      /The lab(?:'s|’s|%27s)? ?(?:[\w' ]{0,30}?)does not have |not_in_lab\b|The lab’s \S+ has nothing at this address/,
    examples: [
      "The lab's Entra does not have the grant type password.",
      "The lab does not have npm modules for Actions (dependencies)",
      '{"error":"not_in_lab","error_description":"The lab\'s Microsoft Graph does not have the filter startswith(displayName, \'x\')."}',
      "Page not found. The lab’s login.microsoftonline.com has nothing at this address.",
      "not_in_lab: The connection's tokenURL leads out of the lab: fetch failed",
    ],
    means: "The lab lacks this. It says nothing about the clouds, which may do it.",
    causes: [
      {
        because: "an app or a script asks for something that no chain of this project needs",
        check: "lab/README.md lists what the lab has and lacks",
        fix: "Try it with real clouds, in an environment that nobody uses",
      },
      {
        because: "the address is misspelt",
        check: "the address, beside the one in the cloud's documents",
        fix: "Correct it",
      },
    ],
    sources: ["https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc"],
  },
];
