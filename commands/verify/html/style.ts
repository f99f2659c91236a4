/** Of the page that `--html` writes: the colours and measures of the lab's app, and what a chain needs besides. */
export const STYLE = `
  :root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --paper: #fff; --wash: #f3f5f8;
    --accent: #0a5bd3; --passed: #1a7f37; --failed: #cf222e; --unseen: #8a5a00; --on-mark: #fff; --difference: #ffd8d3 }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e6edf3; --soft: #9aa4af; --line: #3a424c; --paper: #12171e; --wash: #0b0f14; --accent: #6cb0ff;
      --passed: #4ac26b; --failed: #ff7b72; --unseen: #e3b341; --on-mark: #0b0f14; --difference: #67201e }
  }
  *, ::before { box-sizing: border-box }
  body { margin: 0; padding: 2.5rem 1rem; background: var(--wash); color: var(--ink); font: 1rem/1.5 "Segoe UI", system-ui, sans-serif }
  main { max-width: 58rem; margin: auto; padding: 2rem clamp(1.25rem, 5vw, 2.5rem) 2.5rem; background: var(--paper); border: 1px solid var(--line); border-radius: 12px }
  h1 { margin: 0; font-size: 1.7rem; line-height: 1.25; overflow-wrap: anywhere }
  h2 { margin: 0; font-size: 1.25rem; overflow-wrap: anywhere }
  h3 { margin: 0; font-size: 1rem; overflow-wrap: anywhere }
  p { margin: .4rem 0 0; color: var(--soft); overflow-wrap: anywhere }
  a { color: var(--accent) }
  a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
  code { font: .875em/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
  small { color: var(--soft) }
  ul, ol { list-style: none; margin: 0; padding: 0 }
  header { padding-left: 1rem; border-left: 6px solid var(--verdict) }
  .passed { --verdict: var(--passed) }
  .failed { --verdict: var(--failed) }
  .unseen { --verdict: var(--unseen) }
  .mark { flex: none; display: inline-grid; place-items: center; width: 1.4rem; height: 1.4rem; border-radius: 50%; background: var(--verdict); color: var(--on-mark); font: 700 .85rem/1 system-ui, sans-serif }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }

  .chain { display: flex; align-items: stretch; margin: 2rem 0 .5rem }
  .chain .hop { flex: 1 1 0; min-width: 0; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: .35rem; padding: .9rem .6rem; border: 2px solid var(--verdict); border-radius: 10px; background: var(--wash); text-align: center }
  .chain .hop.passed { border-color: var(--line) }
  .chain .hop code { font-size: .75rem }
  .chain .hop a, .chain .hop b { font-weight: 600; color: var(--ink); overflow-wrap: anywhere }
  .chain .way { flex: none; align-self: center; width: 4rem; color: var(--soft) }
  .chain .way.failed { color: var(--failed) }
  .chain .way.unseen .line { stroke-dasharray: 4 4 }
  .way svg { display: block; width: 100%; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round }
  .legend { margin: 0; text-align: center; font-size: .9rem }

  section { margin-top: 2.5rem }
  section > h2 + p { margin-top: .1rem }
  .checks { margin-top: 1rem }
  .checks > li { display: flex; gap: .75rem; padding: .6rem 0; border-top: 1px solid var(--line); break-inside: avoid }
  .checks > li > div { flex: 1; min-width: 0 }
  .checks > li.passed { padding: .3rem 0 }
  .checks > li.passed > div { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 0 1.5rem; align-items: baseline }
  .checks > li.passed .mark { width: 1.15rem; height: 1.15rem; margin-top: .2rem; font-size: .7rem }
  .checks > li.failed { margin: .5rem 0; padding: .9rem 1rem; border: 0; border-left: 4px solid var(--failed); border-radius: 0 8px 8px 0; background: var(--wash) }
  .checks > li.failed + li:not(.failed) { border-top: 0 }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .4rem 0 0 }
  dt { color: var(--soft) }
  dd { margin: 0; min-width: 0; overflow-wrap: anywhere; white-space: pre-line }
  dd code { white-space: pre-wrap }
  mark { padding: .1em 0; border-radius: 2px; background: var(--difference); color: inherit; font-weight: 700; text-decoration: underline; text-underline-offset: .25em }
  mark.gap { display: inline-block; width: .6em; height: 1.1em; vertical-align: text-bottom; padding: 0; outline: 2px dashed var(--failed); outline-offset: -2px; background: none }
  .note { margin: 2.5rem 0 0; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .9rem }

  @media (max-width: 44rem) {
    .chain { flex-direction: column }
    .chain .hop { flex-basis: auto }
    .chain .way { width: 3rem; margin: .4rem 0 }
    .chain .way svg { transform: rotate(90deg) }
  }
  @media (max-width: 34rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .35rem } }
  @media print {
    :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --wash: #fff; --accent: #000; --passed: #1a7f37;
      --failed: #cf222e; --unseen: #8a5a00; --on-mark: #fff; --difference: #ffd8d3 }
    body { padding: 0 }
    main { max-width: none; padding: 0; border: 0 }
    .mark, mark, .hop { print-color-adjust: exact }
    .chain .hop a { text-decoration: none }
  }
`;
