package io.mqconsole;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The backend by itself, as tests start it: without pages. */
@SpringBootApplication
public class BackendTestApplication {}
