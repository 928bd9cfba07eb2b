/** Names of skills that are words of everyday language too: they count only in the company of other skills. Lower case. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  (
    'go rust r c swift julia ruby scala spark spring flask unity ray beam prefect metal nuke maya haiku caffe habitat phoenix elixir conan snowflake redshift ' +
    'cassandra prometheus tableau jenkins nix ada assembly sophus triton diffusers diffusion claude mistral llama clip rest react angular cesium fits eigen ' +
    'ceres vulkan blender transformer transformers zig donut flutter electron rhino grasshopper hydra pinecone dino sam bert helm flux nomad vault hive iceberg celery pulsar nats playwright cypress jest snap envi neon katana arnold alembic dds zephyr hip hls lora fiji git android ios rails vue unreal usd pillow jira qt torch js ts d3 itk dvc dbt ecm metal yolo'
  ).split(' '),
);

/** Words right before a skill's name that vouch for it by themselves. */
export const ALONE_AFTER =
  /\b(?:programming (?:skills )?in|written|write|writes|coding in|code in|written in|experience (?:with|in|of)|proficien(?:t|cy) (?:in|with)|knowledge of|fluen(?:t|cy) in|familiar(?:ity)? with|(?:services|code|software|tools|systems|kernels|pipelines|firmware) in|skills in|expertise in|use of|using|languages? such as|frameworks? such as|tools? such as|command of|grounding in|internals of) (?:modern |basic )?$/i;

/** Words right behind a name that vouch for it: "Go developer", "C programming". */
export const ALONE_BEFORE =
  /^ (?:programming|programmers?|developers?|code|codebase|services|compiler|crates?)\b/;

/** `before│name`: contexts in which the words before show that no skill is meant. */
export const NOT_AFTER =
  /(?:\b[Ss]eries |\b[Vv]itamin |\bPlan |\b[Gg]rade |\b[Cc]lass |\blet'?s |\bready to |\b(?:[Tt]o|[Ww]e|[Yy]ou|[Tt]hey) )│(?:C|R|Go|React|Spring|Swift|Spark)$/;

/** `name│after`: contexts in which the words after show it. */
export const NOT_BEFORE =
  /^(?:R│ ?& ?D|C│-(?:level|suite)|Go│-to|Spring│ 20\d\d|Transformers?│ (?:station|substation)|Unity│ (?:of|among)|Python│ snake|Phoenix│, (?:AZ|Arizona)|Azure│ sky|REST│ of)/;
