/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** The version of package.json, put in while building. */
  readonly APP_VERSION: string;
}
