import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";

/** The part of an AWS service model, as botocore ships it, that describes requests. */
export interface ServiceModel {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

export interface Operation {
  readonly input?: ShapeReference;
  /** `none` for operations that an app calls for its user, which are not signed. */
  readonly authtype?: string;
}

export interface ShapeReference {
  readonly shape: string;
}

export type Shape = StructureShape | ListShape | MapShape | ScalarShape;

export interface StructureShape {
  readonly type: "structure";
  readonly members: Readonly<Record<string, ShapeReference>>;
  readonly required?: readonly string[];
}

export interface ListShape extends Bounds {
  readonly type: "list";
  readonly member: ShapeReference;
}

export interface MapShape extends Bounds {
  readonly type: "map";
  readonly key: ShapeReference;
  readonly value: ShapeReference;
}

export interface ScalarShape extends Bounds {
  readonly type: "string" | "integer" | "long" | "boolean" | "timestamp" | "blob";
  readonly pattern?: string;
  readonly enum?: readonly string[];
  /** Values that an error must not repeat. */
  readonly sensitive?: boolean;
}

/** Bounds of a string's length, a list's or map's size, or a number's value. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** @param path of a `service-2.json.gz` */
export function loadServiceModel(path: string): ServiceModel {
  const { operations, shapes } = JSON.parse(gunzipSync(readFileSync(path)).toString()) as ServiceModel;
  // The model forbids dots in a domain, but Cognito accepts custom domains, and has its own words for a bad prefix.
  return { operations, shapes: { ...shapes, DomainType: { type: "string", min: 1, max: 63 } } };
}

/** The shape that a reference names. */
export function shapeOf(model: ServiceModel, { shape }: ShapeReference): Shape {
  const definition = model.shapes[shape];
  if (definition === undefined) throw new Error(`the service model has no shape ${shape}`);
  return definition;
}

/**
 * Path of the model of cognito-idp in botocore, which ministack depends on.
 *
 * @param python the virtual environment's `bin/python`
 */
export function findServiceModel(python: string): string {
  const lib = join(dirname(dirname(python)), "lib");
  const version = readdirSync(lib).find((name) => name.startsWith("python3."));
  if (version === undefined) throw new Error(`${lib} does not belong to a Python environment`);
  return join(lib, version, "site-packages/botocore/data/cognito-idp/2016-04-18/service-2.json.gz");
}
