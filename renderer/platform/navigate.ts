/** Goes to a screen: `navigate('/guests/new')`. Addresses are hashes, so that one page serves a custom scheme and a plain browser alike. */
export function navigate(path: `/${string}`): void {
  window.location.hash = path;
}
