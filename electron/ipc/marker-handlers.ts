import type { ShellCalls } from '#shared/ipc/contract';
import type { MarkerFile } from '../services/marker-file.ts';

export const markerHandlers = (marker: MarkerFile): Pick<ShellCalls, 'marker/read' | 'marker/write'> => ({
  'marker/read': marker.read,
  'marker/write': marker.write,
});
