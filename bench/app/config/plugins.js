const path = require('node:path');

module.exports = {
  'users-permissions': { config: { jwtSecret: 'bench-only' } },
  helpdesk: {
    // Another Strapi beside it, to see what the desk adds.
    enabled: !process.env.BENCH_BARE,
    config: {
      files: { directory: path.join(path.dirname(process.env.DATABASE_FILENAME), 'files') },
    },
  },
};
