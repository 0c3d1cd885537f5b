/** The text files that pods read: server.properties, zoo.cfg, start scripts, logging and metrics rules. */
package io.github.kafkak8s.config;
