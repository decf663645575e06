/** Input modes of algorithms that read files only. */
export const FILE = ['File'] as const;
/** Input modes of algorithms that stream as well. */
export const FILE_OR_PIPE = ['File', 'Pipe'] as const;

/** Records of protocol buffers. */
export const PROTOBUF = ['application/x-recordio-protobuf'];
export const PROTOBUF_OR_CSV = [...PROTOBUF, 'text/csv'];
/** Images, each an object of its own. */
export const PLAIN_IMAGES = ['application/x-image', 'image/jpeg', 'image/png'];
/** Images, singly or as records. */
export const IMAGES = ['application/x-recordio', ...PLAIN_IMAGES];
