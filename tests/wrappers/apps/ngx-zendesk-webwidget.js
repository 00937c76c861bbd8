import 'zone.js';
import '@angular/compiler';
import { Component, enableProdMode, NgModule } from '@angular/core';
import { BrowserModule } from '@angular/platform-browser';
import { platformBrowserDynamic } from '@angular/platform-browser-dynamic';
import { NgxZendeskWebwidgetModule, NgxZendeskWebwidgetService } from 'ngx-zendesk-webwidget';

enableProdMode();

class Config {
  accountUrl = OLD_HOST;
  callback(zE) {
    zE('webWidget', 'hide');
    saw.push('ready');
  }
}

class Help {
  static ctorParameters = () => [{ type: NgxZendeskWebwidgetService }];
  constructor(zendesk) {
    this.zendesk = zendesk;
  }
  help() {
    this.zendesk.zE('webWidget', 'show');
    this.zendesk.zE('webWidget', 'open');
  }
}
const App = Component({ selector: '#root', template: '<button id="help" (click)="help()">Help</button>' })(Help);

class Shop {}
NgModule({ imports: [BrowserModule, NgxZendeskWebwidgetModule.forRoot(Config)], declarations: [App], bootstrap: [App] })(Shop);

platformBrowserDynamic().bootstrapModule(Shop);
