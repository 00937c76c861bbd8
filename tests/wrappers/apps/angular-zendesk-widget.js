import angular from 'angular';
import 'angular-zendesk-widget';

angular.module('shop', ['zendeskWidget'])
  .config(['ZendeskWidgetProvider', provider => provider.init({
    accountUrl: OLD_HOST,
    beforePageLoad(zE) {
      zE.hide();
      saw.push('ready');
    },
  })])
  .controller('Help', ['ZendeskWidget', function (zendesk) {
    this.help = () => {
      zendesk.identify({ name: 'Ann', email: 'ann@shop.example' });
      zendesk.activate();
    };
  }]);

const root = document.getElementById('root');
root.innerHTML = '<div ng-controller="Help as help"><button id="help" ng-click="help.help()">Help</button></div>';
angular.bootstrap(root, ['shop']);
