const path = require('node:path');

module.exports = {
  'users-permissions': { config: { jwtSecret: 'bench-only' } },
  helpdesk: {
    config: {
      files: { directory: path.join(path.dirname(process.env.DATABASE_FILENAME), 'files') },
    },
  },
};
