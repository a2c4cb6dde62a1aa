/** Parts of plotly.js that its types leave out, as far as `plotly.ts` uses them. */
declare module 'plotly.js/src/plot_api' {
  import type { downloadImage, purge, react, relayout } from 'plotly.js';

  const api: {
    readonly downloadImage: typeof downloadImage;
    readonly purge: typeof purge;
    readonly react: typeof react;
    readonly relayout: typeof relayout;
  };
  export = api;
}

declare module 'plotly.js/src/registry' {
  const registry: { readonly register: (modules: unknown) => void };
  export = registry;
}

declare module 'plotly.js/src/plots/plots' {
  const plots: { readonly resize: (div: HTMLElement) => Promise<unknown> };
  export = plots;
}

declare module 'plotly.js/build/plotcss' {
  export const nothing: undefined;
}

declare module 'plotly.js/src/traces/*' {
  const trace: object;
  export = trace;
}

declare module 'plotly.js/src/components/*' {
  const component: object;
  export = component;
}

declare module 'plotly.js/src/locale-*' {
  const locale: object;
  export = locale;
}
