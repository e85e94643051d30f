/** A cluster without RocketMQ: many nodes in this process that speak its protocol and do what a test says. */
package io.mqconsole.scripted;
