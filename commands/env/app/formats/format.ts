import type { AppSettings } from "../app-settings";

/** How the configuration of an app is written for a library. */
export interface Format {
  /** The library with its version, or what takes the format. */
  readonly library: string;
  /** How a comment starts. */
  readonly comment: "#" | "//";
  /** Whether the app runs where it can't keep a secret, so that its app client must be public. */
  readonly inBrowser: boolean;
  /** The text to paste, without a newline at its end. A secret never is in it. */
  readonly render: (app: AppSettings) => string;
}

/** A line that imports. Written out in a text, the project would seem to depend on the package. */
export const renderImport = (what: string, library: string): string =>
  `import ${what} from ${JSON.stringify(library)};`;
