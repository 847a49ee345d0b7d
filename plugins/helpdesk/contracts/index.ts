export * from './common';
export * from './workflow';
export * from './people';
export * from './tickets';
export * from './mail';
export * from './insight';
export * from './settings';
export * from './site';
