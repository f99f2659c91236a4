import { z } from "zod";
import { DEFAULT_PROVIDER_NAME, defaultDisplayName } from "./defaults";
import type { FormerFile } from "./former-file";
import type { MistakeAtKey } from "./mistakes";

type File = Readonly<Record<string, unknown>>;

/**
 * Finds what two routes of one file can't both have.
 *
 * @param name of the environment, after which both app registrations are named by default
 */
export function findFormerMistakes(name: string, file: unknown, former: FormerFile): MistakeAtKey[] {
  const present = Object(file) as File;
  return [
    ...findOtherTenant(present, former),
    ...findSharedProviders(present, former),
    ...findSharedAppName(name, present, former),
    ...findProvidersOfTwoKinds(present, former),
  ];
}

/** People's IDs are of the home tenant's app registrations, and one deployer works there. */
function findOtherTenant(present: File, { content, placeOf }: FormerFile): MistakeAtKey[] {
  const [own, other] = [present, content].map(({ microsoft }) => Object(microsoft).tenantId as unknown);
  if (typeof own !== "string" || typeof other !== "string" || own === other) return [];
  return [
    {
      path: placeOf(["microsoft", "tenantId"]),
      message: `must be ${own}, as in microsoft.tenantId: both routes have one home tenant`,
    },
  ];
}

/** A name in upper case is the same one to a pool that ignores that. */
function findSharedProviders(present: File, { content, placeOf }: FormerFile): MistakeAtKey[] {
  const taken = providersIn(content);
  return providersIn(present).flatMap(({ path, name }) => {
    const other = taken.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return other === undefined
      ? []
      : [
          {
            path,
            message: `must be another name than ${other.name}, which ${pathText(placeOf(other.path))} is: a user pool has each identity provider's name once`,
          },
        ];
  });
}

/** Entra itself would take it, but the provider refuses it, so that nobody mistakes one for the other. */
function findSharedAppName(name: string, present: File, { content, placeOf }: FormerFile): MistakeAtKey[] {
  const path = ["microsoft", "displayName"];
  const [own, other] = [present, content].map(({ microsoft }) => {
    const { displayName = defaultDisplayName(name) } = Object(microsoft) as File;
    return displayName;
  });
  if (typeof own !== "string" || typeof other !== "string" || own.toLowerCase() !== other.toLowerCase()) {
    return [];
  }
  return [
    {
      path,
      message: `must be another name than ${other}, which ${pathText(placeOf(path))} is: a tenant has an app registration's name once`,
    },
  ];
}

/**
 * An app client in which a sign-in by SAML may start at Microsoft has no other kind of identity provider.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-SAML-session-initiation.html
 */
function findProvidersOfTwoKinds(present: File, { content, placeOf, isRetired }: FormerFile): MistakeAtKey[] {
  const path = ["saml", "idpInitiated"];
  const places = [
    [present, path],
    [content, placeOf(path)],
  ] as const;
  return places.flatMap(([{ saml }, path]) =>
    Object(saml).idpInitiated === true && !isRetired
      ? {
          path,
          message:
            "must be false while two routes are there: Cognito takes no other kind of identity provider beside it",
        }
      : [],
  );
}

/** The names of a file's identity providers, and where they are. */
function providersIn(file: File): { readonly path: PropertyKey[]; readonly name: string }[] {
  const { accounts, organizations } = Object(file.microsoft) as File;
  const { providerName = DEFAULT_PROVIDER_NAME } = Object(file.cognito) as File;
  const named: readonly (readonly [path: PropertyKey[], name: unknown])[] =
    accounts === "listed" && Array.isArray(organizations)
      ? organizations.map((each, index) => [
          ["microsoft", "organizations", index, "name"],
          Object(each).name as unknown,
        ])
      : [[["cognito", "providerName"], providerName]];
  return named.flatMap(([path, name]) => (typeof name === "string" ? [{ path, name }] : []));
}

const pathText = (path: PropertyKey[]) => z.core.toDotPath(path);
