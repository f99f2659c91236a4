import { randomUUID } from "node:crypto";
import { AwsError } from "../../../aws-error";
import { type Branding, type PoolResources, resourcesOf } from "../../../data";
import { notInLab } from "../../rules/not-in-lab";
import { refuse } from "../../rules/refuse";
import type { AccountOperation } from "../operation";
import type { OfClient } from "./app-clients";
import { changeResources } from "./change-resources";

interface OfStyle {
  readonly UserPoolId: string;
  readonly ManagedLoginBrandingId: string;
}

interface Shown {
  readonly ReturnMergedResources?: boolean;
}

type Style = Partial<Pick<Branding, "Assets" | "Settings" | "UseCognitoProvidedValues">>;

const createManagedLoginBranding: AccountOperation<OfClient & Style> = async (input, { context, pools }) => {
  const { UserPoolId, ClientId, UseCognitoProvidedValues = false, Settings, Assets = [] } = input;
  await pools.appClient(UserPoolId, ClientId);
  checkSettings(UseCognitoProvidedValues, Settings);
  if (resourcesOf(context.store.data, UserPoolId).brandings[ClientId] !== undefined) {
    // No public source has the words.
    throw new AwsError(
      "ManagedLoginBrandingExistsException",
      `Managed login branding already exists for client ${ClientId}.`,
    );
  }
  const now = Date.now() / 1000;
  const branding: Branding = {
    ManagedLoginBrandingId: randomUUID(),
    UserPoolId,
    UseCognitoProvidedValues,
    ...(Settings && { Settings }),
    Assets: Assets.map(withResourceId),
    CreationDate: now,
    LastModifiedDate: now,
  };
  changeResources(context.store, UserPoolId, ({ brandings }) => {
    brandings[ClientId] = branding;
  });
  return { ManagedLoginBranding: branding };
};

/** Keeps what it is not given. */
const updateManagedLoginBranding: AccountOperation<OfStyle & Style> = async (input, { context, pools }) => {
  const { UserPoolId, UseCognitoProvidedValues: provided, Settings, Assets } = input;
  await pools.userPool(UserPoolId);
  const [clientId, { Settings: stored, ...branding }] = findBranding(
    resourcesOf(context.store.data, UserPoolId),
    input,
  );
  if (provided !== undefined || Settings !== undefined) checkSettings(provided ?? false, Settings);
  const settings = provided ? undefined : (Settings ?? stored);
  const changed: Branding = {
    ...branding,
    UseCognitoProvidedValues: settings === undefined,
    ...(settings && { Settings: settings }),
    Assets: Assets?.map(withResourceId) ?? branding.Assets,
    LastModifiedDate: Date.now() / 1000,
  };
  changeResources(context.store, UserPoolId, ({ brandings }) => {
    brandings[clientId] = changed;
  });
  return { ManagedLoginBranding: changed };
};

const deleteManagedLoginBranding: AccountOperation<OfStyle> = async (input, { context, pools }) => {
  await pools.userPool(input.UserPoolId);
  changeResources(context.store, input.UserPoolId, (resources) => {
    const [clientId] = findBranding(resources, input);
    delete resources.brandings[clientId];
  });
  return {};
};

const describeManagedLoginBranding: AccountOperation<OfStyle & Shown> = async (input, { context, pools }) => {
  await pools.userPool(input.UserPoolId);
  const [, branding] = findBranding(resourcesOf(context.store.data, input.UserPoolId), input);
  return showBranding(branding, input);
};

const describeManagedLoginBrandingByClient: AccountOperation<OfClient & Shown> = async (input, call) => {
  const { UserPoolId, ClientId } = input;
  await call.pools.appClient(UserPoolId, ClientId);
  const branding = resourcesOf(call.context.store.data, UserPoolId).brandings[ClientId];
  if (branding === undefined) throw notFound(`for client ${ClientId}`);
  return showBranding(branding, input);
};

function findBranding(
  { brandings }: PoolResources,
  { ManagedLoginBrandingId: id }: OfStyle,
): readonly [string, Branding] {
  const found = Object.entries(brandings).find(([, branding]) => branding.ManagedLoginBrandingId === id);
  if (found === undefined) throw notFound(id);
  return found;
}

function showBranding(branding: Branding, { ReturnMergedResources }: Shown): object {
  if (ReturnMergedResources) throw notInLab("the defaults of managed login's styles");
  return { ManagedLoginBranding: branding };
}

/**
 * Cognito's style or one's own settings. Images go with both.
 *
 * @see https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito
 */
function checkSettings(provided: boolean, settings: object | undefined): void {
  if (provided === (settings !== undefined)) {
    refuse("useCognitoProvidedValues or settings should be specified (but not both)");
  }
}

/** No public source has the words. */
function notFound(what: string): AwsError {
  return new AwsError("ResourceNotFoundException", `Managed login branding ${what} does not exist.`);
}

function withResourceId(asset: object): object {
  return { ResourceId: randomUUID(), ...asset };
}

/** Styles of managed login, which the lab stores and does not show. */
export const BRANDING = {
  CreateManagedLoginBranding: createManagedLoginBranding,
  DeleteManagedLoginBranding: deleteManagedLoginBranding,
  DescribeManagedLoginBranding: describeManagedLoginBranding,
  DescribeManagedLoginBrandingByClient: describeManagedLoginBrandingByClient,
  UpdateManagedLoginBranding: updateManagedLoginBranding,
};
