import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** The part of an AWS service model, as botocore ships it, that says what a request must look like. */
export interface ServiceModel {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

export interface Operation {
  readonly input?: ShapeReference;
  /** `none` where nobody signs: operations that an app calls for its user. */
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

/** Of a string's length, a list's or map's size, or a number's value. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** @param path of a `service-2.json.gz` */
export function loadServiceModel(path: string): ServiceModel {
  return JSON.parse(gunzipSync(readFileSync(path)).toString());
}
