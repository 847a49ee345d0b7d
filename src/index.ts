/** The application adds nothing of its own: the desk is the plugin. */
export default {
  register() {},
  bootstrap() {},
};
