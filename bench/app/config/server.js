const path = require('node:path');

module.exports = {
  host: '127.0.0.1',
  port: 0,
  url: '',
  app: { keys: ['bench-only'] },
  dirs: { public: path.resolve(__dirname, '../../../public') },
};
