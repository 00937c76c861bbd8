import Vue from 'vue/dist/vue.esm.js';
import Zendesk from '@dansmaculotte/vue-zendesk';

Vue.use(Zendesk, { key: OLD_KEY, hideOnLoad: true, settings: { webWidget: { zIndex: 7 } } });

new Vue({
  el: '#root',
  template: '<button id="help" @click="help">Help</button>',
  created() {
    for (const event of ['loaded', 'open', 'close']) this.$zendesk.$on(event, () => saw.push(event));
  },
  methods: {
    help() {
      this.$zendesk.show();
      this.$zendesk.open();
    },
  },
});
