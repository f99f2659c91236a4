/** What runs in a page of an app, and is shown there. */
export interface AppInBrowser {
  /** Somebody's name; nothing if nobody is signed in. */
  readonly whoIsSignedIn: () => Promise<unknown>;
  /** What a person can do, by the words of its button. */
  readonly actions: Readonly<Record<string, () => Promise<unknown>>>;
}

/** Shows who is signed in, a button for each action, and what the last one gave or how it failed. */
export async function runApp({ whoIsSignedIn, actions }: AppInBrowser): Promise<void> {
  const [heading, buttons, result] = [elementOf("who"), elementOf("actions"), elementOf("result")];
  const show = (text: string) => {
    result.textContent = text;
  };
  for (const [words, act] of Object.entries(actions)) {
    const button = document.createElement("button");
    button.textContent = words;
    button.onclick = () => {
      show("");
      act().then(
        (value) => value !== undefined && show(JSON.stringify(value)),
        ({ name, message }: Error) => show(`${name}: ${message}`),
      );
    };
    buttons.append(button);
  }
  const name = await whoIsSignedIn().catch((error: Error) => void show(String(error)));
  heading.textContent = name === undefined ? "Nobody is signed in" : `Hello, ${name}`;
}

const elementOf = (id: string) => document.getElementById(id);

/** As much of a page as is used here: the project is compiled without the types of browsers. */
interface Element {
  textContent: string;
  onclick: () => void;
  append(child: Element): void;
}
declare const document: Record<"getElementById" | "createElement", (name: string) => Element>;
